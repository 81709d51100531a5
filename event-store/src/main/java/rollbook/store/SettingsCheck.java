package rollbook.store;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.PriorityOrdered;

/**
 * Looks at settings before anything is made of them: under settings that are refused no database is started, no table made and
 * nothing sealed. All that may be left is the data folder with a master key of its own in it.
 *
 * @param objections everything that speaks against starting, one line each
 */
record SettingsCheck(Supplier<List<String>> objections) implements BeanFactoryPostProcessor, PriorityOrdered {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        CannotStart.over(objections.get());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
