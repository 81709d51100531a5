package rollbook.api.customer;

/**
 * What waits for the asker.
 *
 * @param dueToday customers to call today
 * @param overdue customers who should have been called
 * @param held how many customers the asker holds
 * @param cap how many they may hold, with those who take no place under the cap because they study
 * @param pool how many wait in the public pool, counted to 10,000
 * @param enrolled how many of the asker's customers have enrolled
 */
public record Workbench(long dueToday, long overdue, long held, int cap, long pool, long enrolled) {}
