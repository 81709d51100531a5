package rollbook.query.customer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import org.junit.jupiter.api.Test;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetHistory;
import rollbook.api.customer.HistoryItem;
import rollbook.api.customer.HistoryPage;
import rollbook.query.School;

class GetHistoryTest {

    private final School school = School.shared();
    private final CustomerId id = anybody();

    @Test
    void everything_that_happened_is_told_oldest_first() {
        school.happened(id, registered(id, "蒋干", "883001", "13800883001"));
        var position = school.happened(id, new CustomerClaimed(id, School.LI.id()));

        var history = school.find(new GetHistory(id, PageRequest.first(20)), HistoryPage.class, School.LI)
                .orElseThrow();

        assertThat(history.total()).isEqualTo(2);
        assertThat(history.items())
                .extracting(HistoryItem::event)
                .containsExactly("customer.CustomerRegistered", "customer.CustomerClaimed");
        assertThat(history.items().getLast()).satisfies(item -> {
            assertThat(item.position()).isEqualTo(position);
            assertThat(item.version()).isEqualTo(1);
            assertThat(item.by()).isNotNull();
            assertThat(item.data()).containsEntry("consultant", "li").containsEntry("customerId", id.value());
        });
    }

    @Test
    void it_is_read_page_by_page() {
        school.happened(id, registered(id, "蒋琬", "883002", "13800883002"), new CustomerClaimed(id, School.LI.id()));

        assertThat(school.find(new GetHistory(id, new PageRequest(2, 1, "")), HistoryPage.class, School.MANAGER))
                .hasValueSatisfying(page -> assertThat(page.items())
                        .extracting(HistoryItem::event)
                        .containsExactly("customer.CustomerClaimed"));
    }

    @Test
    void nobody_reads_the_past_of_a_file_they_may_not_read_whole() {
        school.happened(id, registered(id, "蒋钦", "883003", "13800883003"));

        assertThat(school.find(new GetHistory(id, PageRequest.first(20)), HistoryPage.class, School.ZHAO))
                .isEmpty();
    }
}
