package rollbook.api.customer;

/** How a customer heard of the school. */
public enum Source {
    /** 转介绍: another customer sent them. */
    REFERRAL,
    /** QQ群. */
    QQ_GROUP,
    /** 官网: the school's own site. */
    WEBSITE,
    /** 百度推广. */
    BAIDU,
    /** 51CTO. */
    C51CTO,
    /** 知乎. */
    ZHIHU,
    /** 市场推广: fairs, leaflets, calls. */
    MARKETING,
    /** They walked in. */
    VISIT,
    OTHER
}
