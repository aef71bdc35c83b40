package footprint.e2e.hostile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Texts that are more than text to whoever takes them for SQL, markup, script or an expression. */
final class Smuggled {

    /** Whatever SQL of these ran would leave something of this name, show another council's words, or never end. */
    static final String TRACE = "qzpwn";
    /** What the expressions among them would come to. */
    static final String RESULT = "13377331";

    static final List<String> SQL = List.of("'", "''", "\"", "\\", "--", "/*", "';--", "' or '1'='1", "\") or (\"1\"=\"1", "1 or 1=1", "1); select 1--",
            "'; set role council_surrey; --", "'; reset role; --", "' || set_config('role','council_surrey',false) || '",
            "' union select given_name from council_surrey.child --", "' and 1=(select count(*) from council_surrey.child)--",
            "'; create table qzpwn (a int); --", "'; create role qzpwn; --", "'; copy child to '/tmp/qzpwn'; --", "'; drop table child cascade; --",
            "' || pg_sleep(3600) || '", "'; select pg_sleep(3600); --", "1 and (select pg_sleep(3600)) is null", "'||(select query_to_xml('select * from council_surrey.child',true,false,''))||'",
            "\u02bc or 1=1 --", "\uff07 or 1=1 --", "\u2019; drop table child; --", "%' or '%'='", "_%\\", "$$; create table qzpwn(); $$", "E'\\x27; create table qzpwn(); --",
            ":name", "?1", "{call pg_sleep(3600)}", "<name>", "${jndi:ldap://127.0.0.1:1/qzpwn}", "id;create table qzpwn()", "-id,(select 1)", "name desc nulls first;--",
            "\u0000", "a\u0000'; create table qzpwn(); --", "\ud800", "x".repeat(30_000));

    static final List<String> SCRIPT = List.of("<script>window.qzpwn=1</script>", "\"><script>window.qzpwn=1</script>", "'><img src=x onerror=window.qzpwn=1>",
            "</textarea><svg onload=window.qzpwn=1>", "</title><script>window.qzpwn=1</script>", "\" autofocus onfocus=\"window.qzpwn=1", "javascript:window.qzpwn=1",
            "#{1111*12041+1680}", "${1111*12041+1680}", "#{facesContext.externalContext.requestMap}", "<h:outputText value='#{1111*12041+1680}'/>", "{{1111*12041+1680}}",
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "]]><script>window.qzpwn=1</script>", "\r\nSet-Cookie: qzpwn=1\r\n\r\n",
            "=cmd|'/c calc'!A1", "@SUM(1+1)", "+1", "-1+1", "\t=1+1", "\uff1d1+1");

    private Smuggled() {
    }

    /** All of them. */
    static List<String> all() {
        List<String> all = new ArrayList<>(SQL);
        all.addAll(SCRIPT);
        return all;
    }

    /** Markup of theirs that would run if a page carried it as it is; text that has been made safe does not hold it. */
    static boolean runsIn(String page) {
        return page.contains("<script>window." + TRACE) || page.contains("<img src=x onerror") || page.contains("<svg onload") || page.contains("\" onfocus=\"window.")
                || page.contains("href=\"javascript:") || page.contains(RESULT);
    }

    /** The body with one text after the other replaced. */
    static List<JsonNode> variants(JsonNode body, String text) {
        List<JsonNode> variants = new ArrayList<>();
        for (int place = 0; ; place++) {
            int[] left = {place};
            JsonNode changed = changed(body, left, text);
            if (left[0] >= 0) {
                return variants;
            }
            variants.add(changed);
        }
    }

    private static JsonNode changed(JsonNode node, int[] left, String text) {
        if (node.isString()) {
            return left[0]-- == 0 ? JsonMapper.shared().valueToTree(text) : node;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonMapper.shared().createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), changed(field.getValue(), left, text)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonMapper.shared().createArrayNode();
            array.forEach(one -> copy.add(changed(one, left, text)));
            return copy;
        }
        return node;
    }
}
