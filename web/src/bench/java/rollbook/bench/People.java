package rollbook.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up customers: the same seed and number always give the same person, and no two share a QQ or a telephone. */
final class People {

    static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹";
    static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲红建国春梅晓东海波";
    static final List<String> SOURCES =
            List.of("REFERRAL", "QQ_GROUP", "WEBSITE", "BAIDU", "C51CTO", "ZHIHU", "MARKETING", "VISIT", "OTHER");

    private final long seed;

    People(long seed) {
        this.seed = seed;
    }

    /** Somebody the school has not heard of yet. */
    Map<String, Object> person(int number) {
        var random = new Random(seed * 1_000_003 + number);
        var person = new LinkedHashMap<String, Object>();
        person.put("name", name(random));
        person.put("qq", qq(number));
        person.put("phone", phone(number));
        person.put("source", SOURCES.get(random.nextInt(SOURCES.size())));
        return person;
    }

    /** Ten digits, made from the number, unique below ten million for one seed. */
    String qq(int number) {
        return Long.toString(1_000_000_000L + Math.floorMod(seed, 800) * 10_000_000L + number);
    }

    /** Eleven digits like a mobile's; the last eight run through all values in a scattered order. */
    String phone(int number) {
        return "1%02d%08d".formatted(30 + Math.floorMod(seed, 70), Math.floorMod(number * 61_803_399L, 100_000_000L));
    }

    /** A name of two or three characters. */
    static String name(Random random) {
        var name = new StringBuilder().append(one(SURNAMES, random));
        for (int i = random.nextInt(3) == 0 ? 1 : 0; i < 2; i++) {
            name.append(one(GIVEN, random));
        }
        return name.toString();
    }

    static char one(String characters, Random random) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
