package rollbook.query.rebuild;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import rollbook.query.DeadLetterBox;
import rollbook.query.InHaste;
import rollbook.query.Keeps;
import rollbook.query.LayingAside;
import rollbook.query.OnQuerySide;

/** Makes projections a second time: the same classes with everything they need of ours, over connections that lead aside. */
@Component
@OnQuerySide
class Twins {

    private static final String OURS = "rollbook.query.";

    private final ConfigurableListableBeanFactory beans;
    private final DataSource dataSource;
    private final DeadLetterBox letters;
    private final ObjectProvider<Configuration> axon;

    Twins(
            ConfigurableListableBeanFactory beans,
            DataSource dataSource,
            DeadLetterBox letters,
            ObjectProvider<Configuration> axon) {
        this.beans = beans;
        this.dataSource = dataSource;
        this.letters = letters;
        this.axon = axon;
    }

    /** Whether a group keeps any rows. */
    boolean any(String group) {
        return projections(group).stream().anyMatch(name -> beans.findAnnotationOnBean(name, Keeps.class) != null);
    }

    /** The tables that a group keeps. */
    List<String> tables(String group) {
        return kept(group).stream()
                .flatMap(keeps -> Arrays.stream(keeps.value()))
                .toList();
    }

    private List<Keeps> kept(String group) {
        return projections(group).stream()
                .map(name -> beans.findAnnotationOnBean(name, Keeps.class))
                .filter(Objects::nonNull)
                .toList();
    }

    Twin of(String group) {
        var names = projections(group);
        var kept = kept(group);
        var tables = tables(group);
        var foundBy =
                kept.stream().flatMap(keeps -> Arrays.stream(keeps.foundBy())).toList();
        var aside = new Aside(dataSource, tables);
        var jdbc = new JdbcTemplate(aside);
        var transactions = new JdbcTransactionManager(aside);
        var again = again(names, jdbc, transactions);
        var handlers = names.stream().map(again::getBean).toList();
        var axonTransactions = new SpringTransactionManager(transactions);
        var connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(aside));
        var queue = letters.over(connections, axonTransactions).of(group + Twin.LETTERS);
        var configuration = axon.getObject();
        var invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(handlers)
                .parameterResolverFactory(configuration.parameterResolverFactory())
                .handlerDefinition(
                        configuration.handlerDefinition(handlers.getFirst().getClass()))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .queue(queue)
                .enqueuePolicy(new LayingAside())
                .transactionManager(axonTransactions)
                .enableSequenceIdentifierCache()
                .build();
        return new Twin(
                group,
                new NewTables(dataSource, tables, foundBy),
                jdbc,
                transactions,
                axonTransactions,
                invoker,
                handlers.stream()
                        .filter(InHaste.class::isInstance)
                        .map(InHaste.class::cast)
                        .toList());
    }

    private List<String> projections(String group) {
        return Stream.of(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(name ->
                        group.equals(Objects.requireNonNull(beans.findAnnotationOnBean(name, ProcessingGroup.class))
                                .value()))
                .sorted()
                .toList();
    }

    /** What is not made again, such as the clock, is asked of the program. */
    private DefaultListableBeanFactory again(
            List<String> names, JdbcTemplate jdbc, JdbcTransactionManager transactions) {
        var again = new DefaultListableBeanFactory(beans);
        again.registerSingleton("jdbcTemplate", jdbc);
        again.registerSingleton("jdbcClient", JdbcClient.create(jdbc));
        again.registerSingleton("transactionManager", transactions);
        for (var name : withTheirParts(names)) {
            var definition = new RootBeanDefinition(beans.getType(name));
            definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
            again.registerBeanDefinition(name, definition);
        }
        return again;
    }

    private Set<String> withTheirParts(List<String> names) {
        var parts = new LinkedHashSet<String>();
        var looked = new ArrayDeque<>(names);
        while (!looked.isEmpty()) {
            var name = looked.remove();
            if (parts.add(name)) {
                Stream.of(beans.getDependenciesForBean(name))
                        .filter(this::isPart)
                        .forEach(looked::add);
            }
        }
        return parts;
    }

    private boolean isPart(String name) {
        var type = beans.containsBeanDefinition(name) ? beans.getType(name) : null;
        return type != null
                && type.getName().startsWith(OURS)
                && beans.getBeanDefinition(name).getFactoryMethodName() == null;
    }
}
