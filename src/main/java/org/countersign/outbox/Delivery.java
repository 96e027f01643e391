package org.countersign.outbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a letter at the mail server.
 *
 * @param answer what it said, on one line; null: nothing
 */
record Delivery(Kind kind, String answer) {
    /** RFC 3463, of an address and of a mailbox that is switched off; 5.1.7 and 5.1.8 are about ours. */
    private static final Pattern CODE = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b"), WRONG_ADDRESS = Pattern.compile("5\\.1\\.(?![78]$)\\d{1,3}|5\\.2\\.1");
    private static final Pattern PLAIN = Pattern.compile("(?s)\\s*55[013]\\b.*");
    /** What servers without such codes say where no such address is: in so many words, since the same number also says that they would not take it from us. */
    private static final String ADDRESS = "\\b(?:user|mailbox|recipient|address|addressee|account)s?\\b";
    private static final Pattern NO_SUCH = Pattern.compile("(?is)\\b(?:no such|unknown|invalid|non-?existent|unroute?able|inactive|disabled)(?: (?:local|mail|e-?mail|recipient))?\\W+" + ADDRESS + "|" + ADDRESS
            + "[^;]{0,80}?\\b(?:unknown|not known|not found|not local|not exist|no longer exists|doesn't exist|invalid|not valid|not a valid|disabled|deactivated|inactive|unroute?able)\\b");
    /** Said of us, of our house or of how much came; whatever else is said beside it. */
    private static final Pattern ABOUT_US = Pattern.compile("(?i)relay|spam|block|listed|denied|polic|reputation|spf|dkim|dmarc|authenti|permi|sender|verif|\\b[eh]e?hlo\\b|reverse|\\bptr\\b|too many|exceed|limit|restrict|prohibit|\\bfull\\b|quota"
            + "|\\byour (?:account|address|domain|host|ip|server)");

    enum Kind {
        SENT,
        /** No, for good. */
        REFUSED,
        /** No, for good, to the address before any of the letter was seen. */
        ADDRESS_REFUSED,
        /** Not now; nothing of it was taken. */
        LATER,
        /** It had all of it and never answered. */
        UNSURE,
        /** The line broke before its turn. */
        NOT_TRIED
    }

    /** The letter could go to anybody but not there, and never will; a mailbox that is full or a house that does not want our mail is no such. */
    boolean addressIsWrong() {
        if (answer == null || kind != Kind.REFUSED && kind != Kind.ADDRESS_REFUSED) return false;
        Matcher code = CODE.matcher(answer);
        return code.find() ? WRONG_ADDRESS.matcher(code.group()).matches() : kind == Kind.ADDRESS_REFUSED && PLAIN.matcher(answer).matches() && NO_SUCH.matcher(answer).find() && !ABOUT_US.matcher(answer).find();
    }
}
