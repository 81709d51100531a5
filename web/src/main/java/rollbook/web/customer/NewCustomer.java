package rollbook.web.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;

/** A customer's file as a program fills it in; see {@link CustomerFile} for its fields. */
record NewCustomer(
        @Nullable String name,
        @Nullable String qq,
        @Nullable String qqNick,
        @Nullable String phone,
        @Nullable String wechat,
        @Nullable String email,
        @Nullable String shortName,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String socialStatus,
        @Nullable Source source,
        @Nullable String referrerQq,
        @Nullable CourseId courseId,
        @Nullable String details,
        @Nullable List<String> tags,
        @Nullable String memo,
        @Nullable Boolean atFrontDesk,
        @Nullable Boolean claim) {

    RegisterCustomer as(CustomerId id) {
        return new RegisterCustomer(id, file(), Boolean.TRUE.equals(atFrontDesk), Boolean.TRUE.equals(claim), null);
    }

    private CustomerFile file() {
        return new CustomerFile(
                name,
                qq,
                qqNick,
                phone,
                wechat,
                email,
                shortName,
                sex,
                birthDate,
                socialStatus,
                source,
                referrerQq,
                courseId,
                details,
                tags == null ? List.of() : tags,
                memo);
    }
}
