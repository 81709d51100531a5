package rollbook.web.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;

/**
 * One customer of the demo school, the same whenever it is asked for.
 *
 * @param number of the customer, counted from 0
 */
record DemoCustomer(int number) {

    private static final long SEED = 20_261_121;
    private static final List<String> PREFIXES = List.of("154", "160", "161", "164", "168");
    private static final List<String> COURSES =
            List.of("python-fullstack", "java", "web-frontend", "ui-design", "big-data", "linux-cloud", "testing");
    private static final List<String> STATUSES = List.of("在校大学生", "应届毕业生", "在职", "待业", "自由职业", "退伍军人");
    private static final List<String> WISHES = List.of(
            "想转行做开发，零基础，问学费能不能分期",
            "已经自学了半年，想系统地学一遍，问什么时候开班",
            "周末上课，平时要上班，关心课程进度",
            "毕业设计做完以后想找工作，问就业情况",
            "朋友在这里学过，听说老师讲得好，想先试听",
            "比较过几家机构，关心讲师水平和课程大纲",
            "家长来咨询，问住宿和作息时间");
    private static final List<String> TAGS = List.of("VIP", "重点", "想试听", "价格敏感", "在职", "学生", "电话难打通", "家长决定");
    private static final List<String> MEMOS = List.of("下午五点以后再打电话", "只加微信，不要打电话", "普通话不太好，讲慢一点", "先发课程大纲");

    CustomerId id() {
        var name = "rollbook-demo-customer-" + number;
        return new CustomerId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** Numbers of their own for each question about this customer, so that one answer more does not change the others. */
    RandomGenerator random(int question) {
        return new SplittableRandom(SEED * 1_000_003 + number * 101L + question);
    }

    CustomerFile file() {
        var random = random(0);
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        var source = source(random);
        return new CustomerFile(
                random.nextInt(100) < 96 ? DemoNames.name(random, sex) : null,
                qq(number),
                random.nextInt(3) == 0
                        ? DemoNames.any(List.of("晴天", "追风", "小米粥", "Leo", "海阔天空", "Mia", "夏沫"), random)
                        : null,
                random.nextInt(100) < 90 ? phone(random) : null,
                random.nextInt(3) == 0 ? "wx_" + Integer.toString(900_000 + number, 36) : null,
                random.nextInt(4) == 0 ? "learner" + number + "@example.com" : null,
                null,
                random.nextInt(10) == 0 ? null : sex,
                random.nextInt(2) == 0
                        ? LocalDate.of(1985 + random.nextInt(22), 1, 1).plusDays(random.nextInt(365))
                        : null,
                random.nextInt(2) == 0 ? DemoNames.any(STATUSES, random) : null,
                source,
                source == Source.REFERRAL && number > 0 ? qq(random.nextInt(number)) : null,
                random.nextInt(10) < 8 ? new CourseId(DemoNames.any(COURSES, random)) : null,
                random.nextInt(2) == 0 ? DemoNames.any(WISHES, random) : null,
                tags(random),
                random.nextInt(6) == 0 ? DemoNames.any(MEMOS, random) : null);
    }

    private static Source source(RandomGenerator random) {
        int place = random.nextInt(100);
        int[] shares = {22, 37, 52, 69, 74, 82, 91, 96, 100};
        int source = 0;
        while (shares[source] <= place) {
            source++;
        }
        return Source.values()[source];
    }

    /** No two are alike: each customer has a stretch of numbers to choose from. */
    private static String qq(int number) {
        return Long.toString(100_000_000L + number * 4_999L + new SplittableRandom(number).nextInt(4_999));
    }

    private static String phone(RandomGenerator random) {
        return DemoNames.any(PREFIXES, random) + "%08d".formatted(random.nextInt(100_000_000));
    }

    private static List<String> tags(RandomGenerator random) {
        var tags = new ArrayList<String>();
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            var tag = DemoNames.any(TAGS, random);
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /** Which consultant takes this customer, if any: some of the first in every lot, until the consultants have enough. */
    @Nullable
    DemoStaff holder() {
        int lot = number / DemoSchool.LOT;
        int place = number % DemoSchool.LOT;
        boolean taken =
                lot < DemoSchool.BUSY_LOTS && place < DemoStaff.CONSULTANTS.size() * DemoSchool.CLAIMED_OF_A_LOT;
        return taken ? DemoStaff.CONSULTANTS.get(place % DemoStaff.CONSULTANTS.size()) : null;
    }
}
