package footprint.identity.signin;

import footprint.kernel.Problem;

/** What sign-in and the gate refuse, in sentences. */
enum SignInProblem {

    NOBODY("IDE-001", 401, "You are not signed in. Nothing was done. Sign in and try again."),
    NO_ROLE("IDE-003", 403, "You have signed in, but you hold no role in this council today. Nothing was done. "
            + "Ask the council's administrator for a role, or sign out."),
    WHICH_ROLE("IDE-004", 403, "You hold more than one role in this council. Nothing was done. "
            + "Say which one you act in with the header Footprint-Role."),
    OTHER_COUNCIL("IDE-005", 401, "This session belongs to another address and has been ended. Nothing was done. "
            + "Sign in again at the address where you want to work."),
    BAD_TOKEN("IDE-006", 401, "The token was not accepted for this council. Nothing was done. "
            + "Ask the sign-in service for a new one with the audience footprint-api and this council's organization."),
    NOT_A_MEMBER("IDE-007", 403, "You have signed in, but the sign-in service does not count you among this council's people. "
            + "Nothing was done. Sign out, and use this council's own account."),
    NOT_THE_OPERATOR("IDE-013", 403, "You have signed in, but not as the operator of this service. Nothing was done. "
            + "Sign out, and use the operator's account; a council's people sign in at their council's own address."),
    FROM_ELSEWHERE("IDE-008", 403, "The request was sent from another site's page. Nothing was done. "
            + "Open this council's own pages and try again."),
    NOT_COMPLETED("IDE-009", 400, "The sign-in was not completed. Nothing was done. Start again from the first page."),
    TOKEN_NEEDED("IDE-012", 403, "A browser's session may only read here. Nothing was done. Send a bearer token to change things.");

    private final Problem problem;

    SignInProblem(String code, int status, String sentence) {
        this.problem = new Problem(code, status, sentence, null);
    }

    Problem problem() {
        return problem;
    }
}
