package rollbook.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffId;

/**
 * Somebody who works at the demo school.
 *
 * @param username what they log in by; the password is the same for all
 */
record DemoStaff(String username, String displayName, Set<Role> roles) {

    /** Everybody's password; there is no other place where it lets anybody in. */
    static final String PASSWORD = "rollbook-demo";

    static final List<DemoStaff> ALL = all();
    static final List<DemoStaff> CONSULTANTS = with(Role.CONSULTANT);
    static final List<DemoStaff> RECEPTION = with(Role.FRONT_DESK);
    static final List<DemoStaff> MANAGERS = with(Role.MANAGER);
    static final List<DemoStaff> FINANCE = with(Role.FINANCE);
    static final List<DemoStaff> LECTURERS = with(Role.LECTURER);
    static final DemoStaff BOSS = with(Role.BOSS).getFirst();

    private static List<DemoStaff> all() {
        var all = new ArrayList<DemoStaff>();
        all.add(new DemoStaff("boss", "郑国栋", Set.of(Role.BOSS)));
        add(all, "manager", Role.MANAGER, "沈雅琴", "罗志强");
        add(
                all,
                "consultant",
                Role.CONSULTANT,
                "李思雨",
                "王浩然",
                "张雨欣",
                "刘子轩",
                "陈佳怡",
                "杨俊杰",
                "赵梦洁",
                "周天宇",
                "吴晓彤",
                "徐明远",
                "孙若曦",
                "马文博",
                "胡诗涵",
                "郭宇航");
        add(all, "frontdesk", Role.FRONT_DESK, "何静怡", "高晓雯", "林可欣");
        add(all, "finance", Role.FINANCE, "梁慧敏", "宋建华");
        add(all, "advisor", Role.ADVISOR, "唐雪梅", "许晨曦", "韩丽娜");
        add(all, "lecturer", Role.LECTURER, "冯立新", "邓海涛", "曹永康");
        add(all, "assistant", Role.ASSISTANT, "彭思远", "曾雅婷");
        return List.copyOf(all);
    }

    private static void add(List<DemoStaff> all, String username, Role role, String... names) {
        for (int i = 0; i < names.length; i++) {
            all.add(new DemoStaff(username + (i + 1), names[i], Set.of(role)));
        }
    }

    static List<DemoStaff> with(Role role) {
        return ALL.stream().filter(staff -> staff.roles.contains(role)).toList();
    }

    StaffId id() {
        return new StaffId("demo-" + username);
    }

    Actor actor() {
        return new Actor(id(), roles, null);
    }

    HireStaff hiring() {
        return new HireStaff(id(), username, displayName, roles, null, null, null);
    }
}
