package rollbook.web.demo;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start a real school on demo data: everybody knows its passwords. */
@Component
@Profile("!demo")
class NoDemoHere implements InitializingBean {

    private final DemoRegister register;

    NoDemoHere(DemoRegister register) {
        this.register = register;
    }

    @Override
    public void afterPropertiesSet() {
        if (register.find().isPresent()) {
            throw new IllegalStateException(
                    "This database holds the demo school, whose passwords everybody knows. Start it with"
                            + " SPRING_PROFILES_ACTIVE=demo, or choose another folder with ROLLBOOK_DATA.");
        }
    }
}
