package nl.opstap.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Brings people back to the page from which they went to log in, when it is a page of ours. */
class ReturnTo implements AuthenticationSuccessHandler {
    private static final String ATTRIBUTE = "opstap.return-to";
    /** Two slashes, or one with a backslash, would name another server. */
    private static final Pattern OUR_PAGE = Pattern.compile("/(?![/\\\\])[\\p{Alnum}/_.~?&=%#,:+-]*");

    static void remember(HttpServletRequest request, @Nullable String page) {
        if (page != null && OUR_PAGE.matcher(page).matches()) {
            request.getSession().setAttribute(ATTRIBUTE, page);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var session = request.getSession();
        var page = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        response.sendRedirect(page instanceof String ours ? ours : "/");
    }
}
