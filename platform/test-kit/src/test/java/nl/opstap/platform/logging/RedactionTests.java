package nl.opstap.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ContextConfiguration;

@OpstapTest
@ContextConfiguration(classes = SampleApplication.class)
@ExtendWith(OutputCaptureExtension.class)
class RedactionTests {

    @Test
    void noCitizenServiceNumberReachesTheLog(CapturedOutput output) {
        LoggerFactory.getLogger(RedactionTests.class)
                .error("row {} refused", "123456782", new IllegalStateException("cannot read 111222333"));

        assertThat(output).contains("row [bsn] refused").contains("cannot read [bsn]");
        assertThat(output).doesNotContain("123456782").doesNotContain("111222333");
    }
}
