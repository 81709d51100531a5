package rollbook.web.imports;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people write above their columns, in Chinese, English and Russian. */
final class HeadingWords {

    private static final Map<String, Column> WORDS = words();

    private HeadingWords() {}

    /** What a heading most likely means. */
    static Optional<Column> meaning(String heading) {
        return Optional.ofNullable(WORDS.get(bare(heading)));
    }

    private static Map<String, Column> words() {
        Map<Column, List<String>> written = Map.ofEntries(
                entry(
                        Column.NAME,
                        List.of(
                                "姓名",
                                "名字",
                                "客户姓名",
                                "学生姓名",
                                "学员姓名",
                                "客户",
                                "full name",
                                "customer",
                                "customer name",
                                "contact name",
                                "имя",
                                "фио",
                                "ф.и.о.",
                                "клиент")),
                entry(Column.QQ, List.of("qq号", "qq号码", "qq number", "номер qq")),
                entry(Column.QQ_NICK, List.of("qq昵称", "昵称", "qq名", "网名", "nick", "nickname", "ник", "никнейм")),
                entry(
                        Column.PHONE,
                        List.of(
                                "电话",
                                "手机",
                                "手机号",
                                "手机号码",
                                "电话号码",
                                "联系电话",
                                "联系方式",
                                "移动电话",
                                "mobile",
                                "mobile phone",
                                "phone number",
                                "telephone",
                                "tel",
                                "cell",
                                "телефон",
                                "мобильный",
                                "номер телефона",
                                "моб. телефон")),
                entry(Column.WECHAT, List.of("微信", "微信号", "wechat id", "weixin", "вичат")),
                entry(
                        Column.EMAIL,
                        List.of(
                                "邮箱",
                                "电子邮箱",
                                "电子邮件",
                                "邮件",
                                "e-mail",
                                "mail",
                                "e-mail address",
                                "email address",
                                "почта",
                                "эл. почта",
                                "электронная почта")),
                entry(Column.SHORT_NAME, List.of("简称", "称呼", "краткое имя", "обращение")),
                entry(Column.SEX, List.of("性别", "gender", "пол")),
                entry(
                        Column.BIRTH_DATE,
                        List.of(
                                "出生日期",
                                "生日",
                                "出生年月",
                                "birthday",
                                "date of birth",
                                "dob",
                                "born",
                                "дата рождения",
                                "день рождения")),
                entry(
                        Column.SOCIAL_STATUS,
                        List.of(
                                "社会身份",
                                "身份",
                                "职业",
                                "occupation",
                                "job",
                                "profession",
                                "социальный статус",
                                "профессия",
                                "род занятий")),
                entry(
                        Column.SOURCE,
                        List.of(
                                "来源",
                                "客户来源",
                                "渠道",
                                "来源渠道",
                                "lead source",
                                "channel",
                                "heard from",
                                "источник",
                                "канал")),
                entry(
                        Column.REFERRER_QQ,
                        List.of(
                                "转介绍人",
                                "介绍人",
                                "转介绍人qq",
                                "介绍人qq",
                                "推荐人qq",
                                "referrer",
                                "referred by",
                                "qq рекомендателя")),
                entry(Column.COURSE_ID, List.of("咨询课程", "课程", "意向课程", "报名课程", "course", "курс", "интересующий курс")),
                entry(Column.DETAILS, List.of("咨询详情", "咨询内容", "详情", "consultation", "detail", "подробности", "детали")),
                entry(Column.TAGS, List.of("标签", "tag", "labels", "метки", "теги")),
                entry(
                        Column.MEMO,
                        List.of(
                                "备注",
                                "说明",
                                "note",
                                "notes",
                                "comment",
                                "comments",
                                "remark",
                                "remarks",
                                "заметка",
                                "заметки",
                                "примечание",
                                "комментарий")),
                entry(
                        Column.AUTHOR,
                        List.of("录入人", "创建人", "添加人", "登记人", "created by", "entered by", "автор", "кто создал")),
                entry(
                        Column.CREATED_AT,
                        List.of(
                                "录入时间",
                                "创建时间",
                                "添加时间",
                                "登记时间",
                                "咨询日期",
                                "日期",
                                "created",
                                "created on",
                                "created date",
                                "date",
                                "дата",
                                "создан",
                                "дата создания")));
        var words = new HashMap<String, Column>();
        for (var column : Column.values()) {
            words.put(bare(column.wireName()), column);
            written.getOrDefault(column, List.of()).forEach(word -> words.put(bare(word), column));
        }
        return Map.copyOf(words);
    }

    /** Without blanks, marks and what stands in brackets; {@code 手机 (必填)} and {@code E-Mail*} are what they seem. */
    private static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[(（\\[【].*", "").replaceAll("[\\s_*:：.\\-]", "");
    }
}
