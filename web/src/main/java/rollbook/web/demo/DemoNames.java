package rollbook.web.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import rollbook.api.customer.Sex;

/** Makes up Chinese names: common surnames more often, given names of one or two characters that suit the sex. */
final class DemoNames {

    private static final List<String> SURNAMES =
            List.of(("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡"
                            + " 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江"
                            + " 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 武 戴 莫 孔 向 汤 欧阳 司马 上官 诸葛")
                    .split(" "));
    private static final List<String> MALE =
            List.of(("伟 强 磊 洋 勇 军 杰 涛 超 明 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 帅 旭 宁 龙 林 阳 建 国 文 志 海 天 子 晨"
                            + " 博 嘉 泽 瑞 轩 睿 铭 哲 毅 航 霖 昊 然 恒 远 诚 卓 远 峰 翔 森 松 柏 栋 乐 源 齐 川 岳 朗 骏 驰")
                    .split(" "));
    private static final List<String> FEMALE =
            List.of(("芳 娜 敏 静 丽 艳 娟 霞 燕 玲 婷 雪 琳 慧 莹 萍 红 玉 洁 梅 倩 颖 佳 雯 欣 怡 悦 涵 诗 梦 雨 思 若 可 依 晓 诺 彤 琪"
                            + " 瑶 妍 菲 璐 蕾 薇 茜 岚 妮 萱 晴 月 兰 竹 秋 春 云 露 珊 琴 瑾 媛 婕 舒 语 心 宛 清 芷 萌 柔 笑")
                    .split(" "));

    private DemoNames() {}

    static String name(RandomGenerator random, Sex sex) {
        var given = sex == Sex.MALE ? MALE : FEMALE;
        var name = surname(random) + any(given, random);
        return random.nextInt(100) < 75 ? name + any(given, random) : name;
    }

    /** The earlier in the list, the more frequent. */
    private static String surname(RandomGenerator random) {
        double place = random.nextDouble();
        return SURNAMES.get((int) (place * place * SURNAMES.size()));
    }

    static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
