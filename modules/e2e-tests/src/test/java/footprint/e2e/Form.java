package footprint.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.time.LocalDate;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A form as a person fills it. */
record Form(Page page) {

    Form write(String field, String text) {
        page.locator("#" + field).fill(text);
        return this;
    }

    Form date(String field, LocalDate day) {
        write(field + "-day", Integer.toString(day.getDayOfMonth()));
        write(field + "-month", Integer.toString(day.getMonthValue()));
        return write(field + "-year", Integer.toString(day.getYear()));
    }

    Form pick(String field, String option) {
        page.locator("#" + field).selectOption(option);
        return this;
    }

    Form tick(String id) {
        page.locator("#" + id).check();
        return this;
    }

    Form press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        page.waitForLoadState();
        return this;
    }

    /** Sends the page's last form by its last button, whatever it says. */
    Form submit() {
        page.locator("main form input[type=submit]").last().click();
        return this;
    }

    /** The sentence stands in the summary, which leads to the field, and beside the field. */
    Form refused(String field, String sentence) {
        Locator summary = page.locator(".error-summary");
        assertThat(summary).containsText(sentence);
        assertThat(summary.locator("a[href='#" + field + "']")).containsText(List.of(sentence).toArray(String[]::new));
        assertThat(page.locator("#" + field)).isVisible();
        assertThat(page.locator(".field--wrong:is(#" + field + ", :has(#" + field + ")) > .field__error")).containsText(sentence);
        return this;
    }

    Form holds(String field, String text) {
        assertThat(page.locator("#" + field)).hasValue(text);
        return this;
    }
}
