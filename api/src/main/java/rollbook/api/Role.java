package rollbook.api;

/** What a person does at the school; one person may do several things. */
public enum Role {
    /** 管理员: looks after people and the program. */
    ADMIN,
    /** 老板: sees everything. */
    BOSS,
    /** 销售主管: leads the consultants. */
    MANAGER,
    /** 销售: claims customers and enrols them. */
    CONSULTANT,
    /** 班主任: looks after classes. */
    ADVISOR,
    /** 助教: helps in classes. */
    ASSISTANT,
    /** 讲师: teaches. */
    LECTURER,
    /** 财务: takes payments. */
    FINANCE,
    /** 前台: receives visitors. */
    FRONT_DESK,
    /** A program that carries out orders. */
    AGENT,
    /** 学生: a customer who logs in. */
    STUDENT
}
