package rollbook.web.demo;

import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to bring demo data into a real school. */
@Component
@Profile("demo")
class NothingRealHere implements InitializingBean {

    private final DemoRegister register;

    NothingRealHere(DemoRegister register) {
        this.register = register;
    }

    @Override
    public void afterPropertiesSet() {
        var own = Stream.concat(Stream.of("admin"), DemoStaff.ALL.stream().map(DemoStaff::username))
                .toList();
        if (register.find().isEmpty() && register.knowsOthersThan(own)) {
            throw new IllegalStateException(
                    "This database holds a real school. Demo data would end up between its customers:"
                            + " start it without the profile demo, or choose another folder with ROLLBOOK_DATA.");
        }
    }
}
