package rollbook.command.customer;

import java.time.Clock;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.LoggingCallback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.command.OnCommandSide;

/** Customers, with the caps of this school. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class CustomerConfiguration {

    /** {@code rollbook.customer-cap} for everybody, {@code rollbook.customer-caps.<ROLE>} for some. */
    @Bean
    CapPolicy capPolicy(
            @Value("${rollbook.customer-cap:150}") int usual,
            @Value("${rollbook.customer-cap-counts-students:true}") boolean countsStudents,
            Environment environment) {
        var byRole = Binder.get(environment)
                .bind("rollbook.customer-caps", Bindable.mapOf(Role.class, Integer.class))
                .orElse(Map.of());
        return new CapPolicy(usual, byRole, countsStudents);
    }

    @Bean
    CustomerDecisions customerDecisions(CapPolicy caps) {
        return new CustomerDecisions(caps);
    }

    /** Writes down in the program's own name, when everybody who asks has been answered. */
    @Bean
    RefusedClaims refusedClaims(Clock clock, ObjectProvider<CommandBus> bus) {
        return new RefusedClaims(
                clock,
                command -> bus.getObject()
                        .dispatch(
                                new GenericCommandMessage<>(command, Actor.PROGRAM.toMetaData()),
                                LoggingCallback.INSTANCE));
    }
}
