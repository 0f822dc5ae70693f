package nl.opstap.platform.problems;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as problems, everywhere in a service. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
class ProblemsConfiguration {

    @Bean
    ProblemAnswers problemAnswers(@Value("${opstap.service}") String service, JsonMapper json) {
        return new ProblemAnswers(new ProblemTexts(service), json);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemAnswers answers) {
        return new ProblemAdvice(answers);
    }

    /** The messages of bean validation follow the same rule as ours: Dutch unless English is asked for. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver() {
            @Override
            public java.util.Locale resolveLocale(jakarta.servlet.http.HttpServletRequest request) {
                return ProblemAnswers.languageOf(request);
            }
        };
        return resolver;
    }
}
