package rollbook.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.CustomerCommand.AddContact;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Sex;

/** What happens to a customer of the demo school once a consultant holds them. */
final class DemoStory {

    private static final List<String> SAID = List.of(
            "第一次电话联系，介绍了课程安排，对方比较感兴趣",
            "发了课程大纲和试听链接，约好周末来校区看看",
            "来校区试听了一节课，反馈不错，回去和家人商量",
            "问了分期付款的条件，还在和另一家比较",
            "暂时没有时间，让下个月再联系",
            "没接电话，已发微信",
            "确认了开班时间，准备交定金");
    private static final List<Intention> LIKELY = List.of(
            Intention.WITHIN_TWO_WEEKS,
            Intention.WITHIN_TWO_WEEKS,
            Intention.WITHIN_A_MONTH,
            Intention.WITHIN_A_MONTH,
            Intention.WITHIN_A_MONTH,
            Intention.NO_PLAN,
            Intention.NO_PLAN,
            Intention.ENROLLED_ELSEWHERE);
    private static final int BLACKLISTED_OF = 90;

    private DemoStory() {}

    /** The follow-ups, oldest first: the next contacts lie some days before and after the day the school was opened. */
    static List<RecordFollowUp> followUps(DemoCustomer customer, Instant opened) {
        var random = customer.random(1);
        int count = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(3);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var blacklisted = i == count - 1 && random.nextInt(BLACKLISTED_OF) == 0;
                    var next = opened.truncatedTo(ChronoUnit.HOURS).plus(hours(random));
                    return new RecordFollowUp(
                            customer.id(),
                            new FollowUpId(customer.id().value() + "-" + i),
                            new FollowUp(
                                    blacklisted ? "明确说不要再打电话" : DemoNames.any(SAID, random),
                                    blacklisted ? Intention.BLACKLISTED : DemoNames.any(LIKELY, random),
                                    null,
                                    blacklisted ? null : next));
                })
                .toList();
    }

    /** For every fifth the next contact is due in the hours after the opening. */
    private static Duration hours(RandomGenerator random) {
        return Duration.ofHours(random.nextInt(5) == 0 ? random.nextInt(6) : random.nextInt(24 * 16) - 24 * 5);
    }

    /** For some, a parent who can be called. */
    static List<AddContact> contacts(DemoCustomer customer) {
        var random = customer.random(2);
        if (random.nextInt(12) > 0) {
            return List.of();
        }
        var mother = random.nextBoolean();
        var details = new ContactDetails(
                DemoNames.name(random, mother ? Sex.FEMALE : Sex.MALE),
                mother ? "母亲" : "父亲",
                "154%08d".formatted(random.nextInt(100_000_000)),
                null,
                null);
        return List.of(new AddContact(customer.id(), new ContactId(customer.id().value() + "-parent"), details));
    }
}
