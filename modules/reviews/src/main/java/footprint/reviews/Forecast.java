package footprint.reviews;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * The work to come, month by month, if everything is held on the day it is due and nobody leaves care before 18.
 *
 * @param months    one line for each month, the present one first
 * @param fteNow    reviewers' hours in force today, in full-time equivalents; null where they are not recorded for everybody
 * @param fteThen   the same less the posts that were taken away
 * @param casesNow  cases of the whole service today, each counted once
 * @param casesThen with the children who come in
 * @param loadNow   weighted cases for each full-time post today; null where the hours are not known
 * @param loadThen  under the question's children, posts and weights
 * @param postsOver how many full-time posts more it would take to lie at the band's upper end; zero when inside; null where the hours are not known
 * @param lowest    the band's ends, in cases for each full-time post
 */
public record Forecast(List<Month> months, BigDecimal fteNow, BigDecimal fteThen, int casesNow, int casesThen, BigDecimal loadNow, BigDecimal loadThen,
                       BigDecimal postsOver, int lowest, int highest) {

    public Forecast {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param reviews     reviews of the children who are looked after today; what is overdue stands in the first month
     * @param midways     midway checks of these children
     * @param more        reviews and midway checks of the children who are thought to come in
     * @param conferences protection conferences of the cases that are recorded
     * @param perFte      all of it for each full-time post of the question, one decimal place; null where the hours are not known
     */
    public record Month(YearMonth month, int reviews, int midways, int more, int conferences, BigDecimal perFte) {

        /** Everything of the month. */
        public int all() {
            return reviews + midways + more + conferences;
        }
    }
}
