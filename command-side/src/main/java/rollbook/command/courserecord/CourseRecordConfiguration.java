package rollbook.command.courserecord;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollbook.command.OnCommandSide;

/** Lessons and their sheets. */
@Configuration(proxyBeanMethods = false)
@OnCommandSide
class CourseRecordConfiguration {

    @Bean
    CourseRecordDecisions courseRecordDecisions() {
        return new CourseRecordDecisions();
    }
}
