package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.Source;

class CustomerListTest {

    @Test
    void the_query_survives_paging() {
        var list = CustomerList.of(Map.of("q", "李 雷&x", "source", "REFERRAL", "page", "3"), Scope.POOL);

        assertThat(list.page().page()).isEqualTo(3);
        assertThat(list.address().pages() + 4)
                .isEqualTo("/customers?scope=POOL&q=%E6%9D%8E%20%E9%9B%B7%26x&source=REFERRAL&page=4");
    }

    @Test
    void nonsense_in_an_address_is_read_as_nothing() {
        var list = CustomerList.of(
                Map.of("page", "-7", "size", "many", "sort", "password", "scope", "moon", "consultantId", "a b"),
                Scope.MINE);

        assertThat(list.page().page()).isEqualTo(1);
        assertThat(list.page().sort()).isEmpty();
        assertThat(list.filter().scope()).isEqualTo(Scope.MINE);
        assertThat(list.isNarrowed()).isFalse();
    }

    @Test
    void a_page_number_beyond_all_lists_is_clamped() {
        assertThat(CustomerList.of(Map.of("page", "999999999"), Scope.ALL)
                        .page()
                        .page())
                .isEqualTo(1_000_000);
    }

    @Test
    void a_second_click_on_a_heading_turns_the_order() {
        var list = CustomerList.of(Map.of("sort", "name"), Scope.ALL);

        assertThat(list.address().turned("name")).isEqualTo("-name");
        assertThat(list.address().order("name")).isEqualTo("ascending");
        assertThat(list.address().order("code")).isNull();
    }

    @Test
    void an_export_asks_by_the_filters_of_the_list() {
        var list = CustomerList.of(Map.of("source", "zhihu"), Scope.ALL);

        assertThat(list.filter().source()).isEqualTo(Source.ZHIHU);
        assertThat(list.address().filters()).isEqualTo(Map.of("scope", "ALL", "source", "ZHIHU"));
    }
}
