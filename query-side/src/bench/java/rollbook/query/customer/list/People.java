package rollbook.query.customer.list;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.Source;

/** People who might have asked about a school, made up from a seed: a few family names are frequent, most are not. */
final class People {

    static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范"
            + "汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史黎贺陶顾毛郝龚邵万钱严赖覃洪武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦";
    static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏宇轩子涵浩然梓欣怡雨桐诗琪佳慧俊豪天翔博文思远嘉乐晨曦语嫣若楠一诺泽"
            + "宏建国志春梅兰竹菊荣昌福寿康宁安邦定海波江河山峰岩松柏林森木水火土金银铜铁锡龙凤麟龟鹤鹰燕雀梦瑶紫萱可馨雅婷晓东小燕新民爱党卫东学友德";
    private static final List<String> TAGS = List.of("老学员", "周末班", "退费", "展会", "朋友推荐", "企业", "大学生", "转行", "VIP", "试听");
    private static final List<String> NICKS = List.of("阳光", "快乐", "sky", "小", "love", "追风", "dream", "大", "java", "云");

    private final Random random;

    People(long seed) {
        random = new Random(seed);
    }

    CustomerRegistered next(CustomerId id) {
        var name = skewed(FAMILY) + skewed(GIVEN) + (random.nextInt(5) == 0 ? "" : skewed(GIVEN));
        var file = new CustomerFile(
                name,
                random.nextInt(10) == 0 ? null : qq(),
                pick(NICKS) + random.nextInt(10_000),
                random.nextInt(20) == 0 ? null : phone(),
                null,
                null,
                null,
                null,
                null,
                null,
                source(),
                null,
                random.nextInt(3) == 0 ? null : new CourseId("course-" + random.nextInt(12)),
                null,
                random.nextInt(4) == 0 ? List.of(pick(TAGS)) : List.of(),
                null);
        return new CustomerRegistered(id, file, null);
    }

    String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    String qq() {
        return Long.toString(100_000_000L + (long) (random.nextDouble() * 3_000_000_000L));
    }

    String phone() {
        return "1" + "3578".charAt(random.nextInt(4)) + "%09d".formatted(random.nextInt(1_000_000_000));
    }

    String digits(int count) {
        return "%09d".formatted(random.nextInt(1_000_000_000)).substring(0, count);
    }

    String family() {
        return skewed(FAMILY);
    }

    String given() {
        return skewed(GIVEN);
    }

    String tag() {
        return pick(TAGS);
    }

    @Nullable
    Source source() {
        var sources = Source.values();
        int at = (int) (Math.pow(random.nextDouble(), 2) * (sources.length + 1));
        return at == sources.length ? null : sources[at];
    }

    CourseId course() {
        return new CourseId("course-" + random.nextInt(12));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Instant after(Instant before) {
        return before.plusMillis(random.nextInt(300_000));
    }

    private String skewed(String letters) {
        return String.valueOf(letters.charAt((int) (Math.pow(random.nextDouble(), 2) * letters.length())));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
