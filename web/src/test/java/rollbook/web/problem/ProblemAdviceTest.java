package rollbook.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import rollbook.web.testing.HttpStory;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest extends HttpStory {

    @Autowired
    private ProblemAdvice advice;

    @Test
    void who_goes_away_in_the_middle_of_a_file_is_nothing_to_be_worried_about(CapturedOutput output) {
        var request = new ServletWebRequest(
                new MockHttpServletRequest("GET", "/api/customers/export"), new MockHttpServletResponse());

        assertThat(advice.unexpected(new ClientAbortException(new IOException("Broken pipe")), request))
                .isNull();
        assertThat(output).doesNotContain("Broken pipe");

        advice.unexpected(new IllegalStateException("a hole in the roof"), request);
        assertThat(output).contains("Unexpected", "a hole in the roof");
    }
}
