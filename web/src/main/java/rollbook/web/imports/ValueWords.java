package rollbook.web.imports;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rollbook.api.classlist.ClassType;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.Score;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.api.enrollment.EnrollmentState;

/** What people write for a choice, in Chinese, English and Russian. */
final class ValueWords {

    private static final Map<String, Source> SOURCES = index(Map.ofEntries(
            entry(
                    Source.REFERRAL,
                    List.of(
                            "转介绍",
                            "介绍",
                            "朋友介绍",
                            "老学员介绍",
                            "reference",
                            "referred",
                            "friend",
                            "recommendation",
                            "рекомендация",
                            "по рекомендации",
                            "друзья")),
            entry(Source.QQ_GROUP, List.of("qq群", "qq", "群", "группа qq")),
            entry(Source.WEBSITE, List.of("官网", "网站", "site", "web site", "web", "own site", "сайт")),
            entry(Source.BAIDU, List.of("百度推广", "百度", "байду")),
            entry(Source.C51CTO, List.of("51cto")),
            entry(Source.ZHIHU, List.of("知乎", "чжиху")),
            entry(Source.MARKETING, List.of("市场推广", "市场", "推广", "广告", "advertising", "ads", "реклама", "маркетинг")),
            entry(Source.VISIT, List.of("上门", "到访", "来访", "walk in", "walk-in", "визит", "пришёл сам", "пришел сам")),
            entry(Source.OTHER, List.of("其它", "其他", "others", "другое", "прочее"))));

    private static final Map<String, Sex> SEXES = index(Map.of(
            Sex.MALE, List.of("男", "男性", "m", "man", "boy", "м", "муж", "муж.", "мужской", "мужчина", "先生"),
            Sex.FEMALE, List.of("女", "女性", "f", "w", "woman", "girl", "ж", "жен", "жен.", "женский", "женщина", "女士"),
            Sex.OTHER, List.of("其它", "其他", "x", "d", "другой")));

    private static final Map<String, ClassType> TYPES = index(Map.of(
            ClassType.FULL_TIME, List.of("面授(脱产)", "脱产", "全日制", "脱产班", "full-time", "daily", "очная", "очно"),
            ClassType.WEEKEND, List.of("面授(周末)", "周末", "周末班", "weekends", "выходного дня", "выходные"),
            ClassType.ONLINE, List.of("网络班", "网络", "线上", "在线", "over the network", "remote", "онлайн", "сетевая")));

    private static final Map<String, Attendance> ATTENDANCES = index(Map.of(
            Attendance.PRESENT,
                    List.of(
                            "已签到",
                            "签到",
                            "出勤",
                            "到",
                            "√",
                            "+",
                            "yes",
                            "there",
                            "присутствовал",
                            "присутствовала",
                            "был",
                            "была"),
            Attendance.LATE, List.of("迟到", "came late", "опоздал", "опоздала", "опоздание"),
            Attendance.ABSENT,
                    List.of("缺勤", "旷课", "未到", "×", "no", "отсутствовал", "отсутствовала", "не был", "не была"),
            Attendance.LEFT_EARLY, List.of("早退", "left early", "ушёл раньше", "ушел раньше", "ушла раньше"),
            Attendance.ON_LEAVE, List.of("请假", "excused", "leave", "отпущен", "отпросился", "отпросилась")));

    /** How far somebody has come that a file can tell: contracts are agreed and approved by people. */
    private static final Map<String, EnrollmentState> STATES = index(Map.of(
            EnrollmentState.ENROLLED, List.of("已报名", "在读", "正常", "seated", "active", "зачислен", "зачислена", "учится"),
            EnrollmentState.WAITING, List.of("候补", "排队", "waits", "waiting list", "ждёт", "в очереди"),
            EnrollmentState.WITHDRAWN,
                    List.of("已退班", "退班", "退学", "left", "quit", "dropped", "ушёл", "ушла", "отчислен", "отчислена")));

    private static final Map<String, Boolean> ANSWERS = index(Map.of(
            true, List.of("是", "yes", "y", "1", "√", "+", "да"), false, List.of("否", "不", "no", "n", "0", "-", "нет")));

    private static final Map<String, Score> SCORES = scores();

    private ValueWords() {}

    static Optional<Source> source(String word) {
        return Optional.ofNullable(SOURCES.get(bare(word)));
    }

    static Optional<Sex> sex(String word) {
        return Optional.ofNullable(SEXES.get(bare(word)));
    }

    static Optional<ClassType> classType(String word) {
        return Optional.ofNullable(TYPES.get(bare(word)));
    }

    static Optional<Attendance> attendance(String word) {
        return Optional.ofNullable(ATTENDANCES.get(bare(word)));
    }

    static Optional<EnrollmentState> enrollmentState(String word) {
        return Optional.ofNullable(STATES.get(bare(word)));
    }

    static Optional<Boolean> answer(String word) {
        return Optional.ofNullable(ANSWERS.get(bare(word)));
    }

    /** A mark by its sign ({@code B+}), its name, or its points ({@code 85}, {@code -50}): just what the scale has. */
    static Optional<Score> score(String word) {
        return Optional.ofNullable(
                SCORES.get(word.strip().toUpperCase(Locale.ROOT).replace('−', '-')));
    }

    /** Signs must be kept: a B is no B-. */
    private static Map<String, Score> scores() {
        var scores = new HashMap<String, Score>();
        for (var score : Score.values()) {
            scores.put(score.name(), score);
            scores.put(score.sign(), score);
            score.points().ifPresent(points -> scores.put(Integer.toString(points), score));
        }
        return Map.copyOf(scores);
    }

    private static <V> Map<String, V> index(Map<V, List<String>> words) {
        var index = new HashMap<String, V>();
        words.forEach((value, spellings) -> {
            index.put(bare(value.toString()), value);
            spellings.forEach(spelling -> index.put(bare(spelling), value));
        });
        return Map.copyOf(index);
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]", "");
    }
}
