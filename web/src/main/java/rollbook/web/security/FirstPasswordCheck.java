package rollbook.web.security;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import rollbook.web.OnWebSide;

/** Refuses an easily guessed password for the administrator before anything is made, and before anybody could come in by it. */
@Component
@OnWebSide
final class FirstPasswordCheck implements BeanFactoryPostProcessor, PriorityOrdered {

    private static final int SHORTEST = 8;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        refuseWeak(beans.getBean(Environment.class).getProperty("rollbook.admin-password", ""));
    }

    /** None given means a code that is shown once. */
    static void refuseWeak(String given) {
        if (!given.isEmpty()
                && (given.length() < SHORTEST
                        || PasswordRules.isAllDigits(given)
                        || PasswordRules.isCommon(given, FirstAdministrator.USERNAME))) {
            throw new WeakPassword("ROLLBOOK_ADMIN_PASSWORD is too easily guessed: take at least " + SHORTEST
                    + " characters, not digits alone, nothing common.");
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
