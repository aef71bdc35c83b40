package footprint.web.look;

import footprint.kernel.PageRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Remembers how many rows a person likes on a page. */
@WebFilter("/*")
public class RememberedRows extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null && request.getQueryString().contains("size=")) {
            remember(request.getParameter("size"), request.isSecure(), response);
        }
        chain.doFilter(request, response);
    }

    private static void remember(String size, boolean secure, HttpServletResponse response) {
        if (size != null && size.matches("[1-9][0-9]{0,2}") && Integer.parseInt(size) <= PageRequest.LARGEST_SIZE) {
            Cookie cookie = new Cookie(ListAddress.ROWS_COOKIE, size);
            cookie.setMaxAge(A_YEAR);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(secure);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
