package rollbook.web.imports;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people write above their columns, in Chinese, English and Russian. */
final class HeadingWords {

    /** Above columns about branches, courses and runs of them. */
    private static final List<String> BRANCH = List.of("校区", "分校", "branch", "campus", "филиал");

    private static final List<String> COURSE = List.of("课程", "课程名称", "course", "course name", "subject", "курс");
    private static final List<String> SEMESTER =
            List.of("学期", "期数", "第几期", "期", "run", "term", "presentation", "семестр", "поток");

    static final Map<Column, List<String>> OF_CUSTOMERS = Map.ofEntries(
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
                    List.of("来源", "客户来源", "渠道", "来源渠道", "lead source", "channel", "heard from", "источник", "канал")),
            entry(
                    Column.REFERRER_QQ,
                    List.of("转介绍人", "介绍人", "转介绍人qq", "介绍人qq", "推荐人qq", "referrer", "referred by", "qq рекомендателя")),
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

    static final Map<Column, List<String>> OF_CLASSES = Map.ofEntries(
            entry(Column.BRANCH, BRANCH),
            entry(Column.COURSE_ID, COURSE),
            entry(Column.SEMESTER, SEMESTER),
            entry(Column.TYPE, List.of("类型", "班级类型", "上课方式", "class type", "taught", "mode", "тип", "форма обучения")),
            entry(
                    Column.START_DATE,
                    List.of("开班日期", "开班时间", "开始日期", "开课日期", "start", "first day", "начало", "дата начала")),
            entry(
                    Column.END_DATE,
                    List.of("结业日期", "结课日期", "结束日期", "end", "last day", "конец", "окончание", "дата окончания")),
            entry(Column.CAPACITY, List.of("容量", "人数上限", "座位", "座位数", "名额", "seats", "places", "мест", "места")),
            entry(
                    Column.TEACHERS,
                    List.of(
                            "讲师",
                            "老师",
                            "教师",
                            "班主任",
                            "授课老师",
                            "teachers",
                            "teacher",
                            "lecturer",
                            "преподаватели",
                            "преподаватель")));

    /** Above columns of lists of students and of their marks. */
    static final Map<Column, List<String>> OF_SHEETS = Map.ofEntries(
            entry(
                    Column.CUSTOMER,
                    List.of(
                            "学号",
                            "客户编号",
                            "学员编号",
                            "编号",
                            "customer",
                            "customer code",
                            "student",
                            "student id",
                            "code",
                            "номер",
                            "номер клиента",
                            "клиент",
                            "ученик")),
            entry(Column.QQ, List.of("qq号", "qq号码", "学员qq", "qq number", "номер qq")),
            entry(Column.CLASS, List.of("班级", "班级编号", "班号", "class", "class code", "класс", "группа", "номер группы")),
            entry(Column.BRANCH, BRANCH),
            entry(Column.COURSE_ID, COURSE),
            entry(Column.SEMESTER, SEMESTER),
            entry(
                    Column.STATE,
                    List.of("状态", "报名状态", "status", "enrolment state", "состояние", "статус", "статус записи")),
            entry(Column.WAIT_IF_FULL, List.of("候补", "满员候补", "waits", "waiting list", "в очередь", "ждёт места")),
            entry(Column.REASON, List.of("原因", "退班原因", "withdrawal reason", "why", "причина", "причина ухода")),
            entry(
                    Column.LEFT_ON,
                    List.of("退班日期", "离班日期", "withdrawn on", "withdrawal date", "left", "дата ухода", "ушёл")),
            entry(
                    Column.DAY_NUMBER,
                    List.of(
                            "节次",
                            "第几节",
                            "第几天",
                            "天数",
                            "课次",
                            "day",
                            "lesson",
                            "lesson number",
                            "день",
                            "занятие",
                            "номер занятия")),
            entry(Column.DATE, List.of("日期", "上课日期", "lesson date", "дата", "дата занятия")),
            entry(Column.OUTLINE, List.of("课程内容", "内容", "大纲", "主题", "topic", "тема", "план")),
            entry(
                    Column.HOMEWORK,
                    List.of("作业", "作业标题", "homework title", "assignment", "домашнее задание", "задание")),
            entry(Column.ATTENDANCE, List.of("考勤", "出勤", "签到", "presence", "посещение", "посещаемость")),
            entry(Column.SCORE, List.of("成绩", "分数", "得分", "mark", "grade", "оценка", "балл", "баллы")),
            entry(
                    Column.NOTE,
                    List.of("备注", "评语", "批语", "批注", "comment", "remark", "заметка", "примечание", "комментарий")));

    private HeadingWords() {}

    /** Without blanks, marks and what stands in brackets; {@code 手机 (必填)} and {@code E-Mail*} are what they seem. */
    static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[(（\\[【].*", "").replaceAll("[\\s_*:：.\\-]", "");
    }
}
