package rollbook.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Rollbook: every side that the active profiles name, all of them by default. */
@SpringBootApplication(scanBasePackages = "rollbook")
public class RollbookApplication {

    public static void main(String[] arguments) {
        ModestHeap.ask();
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(RollbookApplication.class, arguments);
    }
}
