package rollbook.api.customer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.Personal;

/**
 * What is written in a customer's file. Text is kept exactly as it was given; everything but one way to reach the customer may be
 * missing.
 *
 * @param name what the customer is called
 * @param qq the QQ number; only one file may bear it
 * @param qqNick 昵称 in QQ
 * @param phone any way of writing a telephone number
 * @param wechat 微信
 * @param email required at the front desk
 * @param shortName what to call out at the front desk; required there
 * @param sex 性别
 * @param birthDate 出生日期
 * @param socialStatus pupil, student, employed, …, in the school's own words
 * @param source how the customer heard of the school
 * @param referrerQq the QQ number of who sent them
 * @param courseId the course they asked about
 * @param details what they wanted to know
 * @param tags free words, without doubles
 * @param memo a note to oneself
 */
public record CustomerFile(
        @Personal @Nullable String name,
        @Personal @Nullable String qq,
        @Personal @Nullable String qqNick,
        @Personal @Nullable String phone,
        @Personal @Nullable String wechat,
        @Personal @Nullable String email,
        @Personal @Nullable String shortName,
        @Nullable Sex sex,
        @Personal @Nullable LocalDate birthDate,
        @Personal @Nullable String socialStatus,
        @Nullable Source source,
        @Personal @Nullable String referrerQq,
        @Nullable CourseId courseId,
        @Personal @Nullable String details,
        @Personal List<String> tags,
        @Personal @Nullable String memo) {

    public static final CustomerFile EMPTY = new CustomerFile(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), null);

    @SuppressWarnings("NullAway") // a file read from the wire or from an old event may lack its tags
    public CustomerFile {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** This file with the named fields taken from {@code other}, also where they are empty there. */
    public CustomerFile with(Set<CustomerField> fields, CustomerFile other) {
        var pick = new Pick(fields, this, other);
        return new CustomerFile(
                pick.of(CustomerField.NAME, CustomerFile::name),
                pick.of(CustomerField.QQ, CustomerFile::qq),
                pick.of(CustomerField.QQ_NICK, CustomerFile::qqNick),
                pick.of(CustomerField.PHONE, CustomerFile::phone),
                pick.of(CustomerField.WECHAT, CustomerFile::wechat),
                pick.of(CustomerField.EMAIL, CustomerFile::email),
                pick.of(CustomerField.SHORT_NAME, CustomerFile::shortName),
                pick.of(CustomerField.SEX, CustomerFile::sex),
                pick.of(CustomerField.BIRTH_DATE, CustomerFile::birthDate),
                pick.of(CustomerField.SOCIAL_STATUS, CustomerFile::socialStatus),
                pick.of(CustomerField.SOURCE, CustomerFile::source),
                pick.of(CustomerField.REFERRER_QQ, CustomerFile::referrerQq),
                pick.of(CustomerField.COURSE_ID, CustomerFile::courseId),
                pick.of(CustomerField.DETAILS, CustomerFile::details),
                fields.contains(CustomerField.TAGS) ? other.tags : tags,
                pick.of(CustomerField.MEMO, CustomerFile::memo));
    }

    /** Only the named fields of this file; the others empty. */
    public CustomerFile only(Set<CustomerField> fields) {
        return EMPTY.with(fields, this);
    }

    /** Those of the named fields in which {@code other} says something else. */
    public Set<CustomerField> differences(Set<CustomerField> fields, CustomerFile other) {
        var differing = EnumSet.noneOf(CustomerField.class);
        for (var field : fields) {
            if (!only(Set.of(field)).equals(other.only(Set.of(field)))) {
                differing.add(field);
            }
        }
        return differing;
    }

    private record Pick(Set<CustomerField> fields, CustomerFile old, CustomerFile corrected) {
        <T> @Nullable T of(CustomerField field, Function<CustomerFile, @Nullable T> component) {
            return component.apply(fields.contains(field) ? corrected : old);
        }
    }
}
