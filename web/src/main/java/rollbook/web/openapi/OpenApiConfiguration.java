package rollbook.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CompetitorId;
import rollbook.api.CourseId;
import rollbook.api.Identifier;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Semester;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUpId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.PackageId;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;
import rollbook.web.http.IfMatch;
import rollbook.web.http.NewId;
import rollbook.web.security.SignedIn;

/** What is common to all of the API, said once. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String TOKEN = "token";
    static final String PASSWORD = "password";

    private static final List<Class<? extends Identifier>> IDENTIFIERS = List.of(
            BranchId.class,
            ClassId.class,
            CompetitorId.class,
            CourseId.class,
            ContactId.class,
            CustomerId.class,
            EnrollmentId.class,
            CourseRecordId.class,
            FollowUpId.class,
            ImportId.class,
            PackageId.class,
            StaffId.class);

    OpenApiConfiguration() {
        var documentation = SpringDocUtils.getConfig();
        documentation.addRequestWrapperToIgnore(Actor.class, NewId.class, SignedIn.class);
        documentation.replaceWithClass(IfMatch.class, String.class);
        IDENTIFIERS.forEach(identifier -> documentation.replaceWithSchema(identifier, new StringSchema()));
        documentation.replaceWithSchema(Money.class, money());
        documentation.replaceWithSchema(Semester.class, semester());
        documentation.replaceWithSchema(Hours.class, new NumberSchema());
    }

    private static Schema<?> money() {
        return new ObjectSchema()
                .addProperty(
                        "amount",
                        new StringSchema()
                                .description("exact, with two decimals")
                                .example("120.00"))
                .addProperty(
                        "currency",
                        new StringSchema()
                                .description("CNY where it is not named")
                                .example("CNY"))
                .addRequiredItem("amount");
    }

    private static Schema<?> semester() {
        return new Schema<>()
                .anyOf(List.of(new IntegerSchema(), new StringSchema()))
                .description("a number, or a short text such as 2026-A");
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rollbook")
                        .version("1")
                        .description("The event-sourced CRM for training schools. Instants are UTC, days ISO 8601, ids"
                                + " opaque texts. A POST may carry an Idempotency-Key, an edit If-Match, a"
                                + " GET the Position of an earlier answer.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                PASSWORD,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")));
    }

    @Bean
    NullableMembers nullableMembers() {
        return new NullableMembers();
    }

    @Bean
    OpenApiCustomizer everyAnswer() {
        return new EveryAnswer();
    }
}
