package id.sahut.process.handling;

import id.sahut.city.loading.CityData;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.ServiceStandard;
import id.sahut.process.handling.Transition.Target;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/workflow.md} from the transition table, the messages and the demo city's service standards. */
final class WorkflowPage {

    static final Path FILE = Path.of("docs/workflow.md");
    static final String COMMAND = "./mvnw test -Dtest=WorkflowPageTest -Ddocs.workflow=write";

    private static final Set<CaseStatus> OPEN = CaseStatus.allOpen();
    private static final Set<CaseStatus> AFTER_VERIFICATION = EnumSet.copyOf(
            OPEN.stream().filter(status -> status != CaseStatus.SUBMITTED).toList());

    private static final Set<String> AFTER_VERIFICATION_NAMES =
            AFTER_VERIFICATION.stream().map(CaseStatus::name).collect(Collectors.toSet());

    /** Names of the diagram's groups. */
    private static final String ANY_OPEN = "OPEN";

    private static final String ANY_VERIFIED = "AFTER_VERIFICATION";

    private WorkflowPage() {}

    static String of(List<Transition> table, List<ServiceStandard> standards) {
        return String.join(
                "\n",
                "# Workflow of a case",
                "",
                "Written from the code by `" + COMMAND + "`;",
                "a test fails when it is stale. The source is `handling.CaseTransitions`: nothing else changes a status.",
                "",
                "## The way of a case",
                "",
                diagram(table),
                "",
                "`" + names(unreached(table)) + "` is in the contract, and nothing leads there yet.",
                "Arrows back to where a case was before (`supplyInformation`, a rejected transfer, `retractCase`) are left out.",
                "Nobody closes a case but the citizen, and silence after an answer they could know of.",
                "",
                "## Statuses",
                "",
                statuses(),
                "",
                "## Transitions",
                "",
                "*Who* is whose right it is; a liaison only for cases their agency has. A command in a status that is not",
                "under *From* is refused with `wrong-state`. `submitReport` opens a case as `SUBMITTED` and starts",
                "`VERIFICATION`.",
                "",
                transitions(table),
                "",
                "## Clocks",
                "",
                "A clock starts only where the city's service standards set a limit: an aspiration has no `RESOLUTION`, for",
                "want of a row. *Met* means that what it counted to has happened, *cancelled* that it no longer matters.",
                "",
                clocks(table),
                "",
                "### Limits of the demo city, and what they rest on",
                "",
                "From `src/main/resources/city/medan/service-standards.csv`; a city brings its own. No article of",
                "PermenPANRB 5/2025, which is in force, could be read: see the [glossary](glossary.md).",
                "",
                limits(standards),
                "");
    }

    static List<ServiceStandard> medan() {
        return CityData.read(CityData.folderOnClassPath("city/medan")).standards();
    }

    private static String diagram(List<Transition> table) {
        Map<Edge, Set<String>> edges = new LinkedHashMap<>();
        for (Transition row : table) {
            for (Edge edge : edges(row)) {
                edges.computeIfAbsent(edge, unused -> new LinkedHashSet<>())
                        .add(operation(row) + " (" + who(row) + ")");
            }
        }
        List<String> lines = new ArrayList<>(List.of("```mermaid", "stateDiagram-v2"));
        lines.add("    state \"open\" as " + ANY_OPEN + " {");
        lines.add("        [*] --> SUBMITTED : submitReport (citizen)");
        lines.add("        state \"after verification\" as " + ANY_VERIFIED + " {");
        arrows(lines, "            ", edges, edge -> AFTER_VERIFICATION_NAMES.contains(edge.from()));
        lines.add("        }");
        arrows(lines, "        ", edges, edge -> edge.from().equals(CaseStatus.SUBMITTED.name()));
        lines.add("    }");
        arrows(
                lines,
                "    ",
                edges,
                edge -> edge.from().equals(ANY_OPEN)
                        || edge.from().equals(ANY_VERIFIED)
                        || edge.from().equals(CaseStatus.CLOSED.name())
                        || edge.from().equals(CaseStatus.ARCHIVED.name()));
        lines.add("```");
        return String.join("\n", lines);
    }

    private static void arrows(
            List<String> lines, String indent, Map<Edge, Set<String>> edges, Predicate<Edge> wanted) {
        edges.forEach((edge, labels) -> {
            if (wanted.test(edge)) {
                lines.add(indent + edge.from() + " --> " + edge.to() + " : " + String.join("<br/>", labels));
            }
        });
    }

    private record Edge(String from, String to) {}

    /** The arrows of a row; out of a whole group of statuses leads one. What does not move a case has none. */
    private static Set<Edge> edges(Transition row) {
        Set<Edge> edges = new LinkedHashSet<>();
        if (row.target() == Target.SAME || row.target() == Target.BACK) {
            return edges;
        }
        for (CaseStatus from : row.from()) {
            for (CaseStatus to : targets(row, from)) {
                boolean leaves = !to.open();
                String source = leaves && row.from().equals(OPEN)
                        ? ANY_OPEN
                        : leaves && row.from().equals(AFTER_VERIFICATION) ? ANY_VERIFIED : from.name();
                edges.add(new Edge(source, to.name()));
            }
        }
        return edges;
    }

    private static Set<CaseStatus> targets(Transition row, CaseStatus from) {
        Set<CaseStatus> targets = EnumSet.noneOf(CaseStatus.class);
        for (boolean outside : new boolean[] {false, true}) {
            if (row.target() == Target.DISPOSED || possible(from, outside)) {
                targets.add(row.to(from, null, outside));
            }
        }
        return targets;
    }

    /** Whether a case in this status can be with an outside body, or with one of the city's own agencies. */
    private static boolean possible(CaseStatus status, boolean outside) {
        return switch (status) {
            case FORWARDED -> outside;
            case DISPOSED, IN_PROGRESS, TRANSFER_REQUESTED -> !outside;
            default -> true;
        };
    }

    private static Collection<CaseStatus> unreached(List<Transition> table) {
        Set<CaseStatus> reached = EnumSet.of(CaseStatus.SUBMITTED);
        table.stream()
                .filter(row -> row.target() != Target.SAME && row.target() != Target.BACK)
                .forEach(row -> row.from().forEach(from -> reached.addAll(targets(row, from))));
        return EnumSet.complementOf(EnumSet.copyOf(reached));
    }

    private static String statuses() {
        Properties indonesian = messages("id");
        Properties english = messages("en");
        return table(
                List.of("Status", "Stage", "The citizen reads (id)", "(en)"),
                Arrays.stream(CaseStatus.values())
                        .map(status -> List.of(
                                code(status.name()),
                                code(status.stage().name()),
                                indonesian.getProperty("status." + status),
                                english.getProperty("status." + status)))
                        .toList());
    }

    private static String transitions(List<Transition> table) {
        return table(
                List.of("Operation", "Event", "Who", "From", "To", "Clocks"),
                table.stream()
                        .map(row -> List.of(
                                code(operation(row)),
                                code(row.event().name()),
                                who(row),
                                from(row) + guards(row),
                                to(row),
                                effects(row)))
                        .toList());
    }

    private static String from(Transition row) {
        if (row.from().equals(EnumSet.allOf(CaseStatus.class))) {
            return "any";
        }
        if (row.from().equals(OPEN)) {
            return "any open";
        }
        return row.from().equals(AFTER_VERIFICATION)
                ? "any open but " + code(CaseStatus.SUBMITTED.name())
                : row.from().stream().map(status -> code(status.name())).collect(Collectors.joining(", "));
    }

    /** What happens without an operation of its own: by itself, or because the desk records it. */
    private static String operation(Transition row) {
        return row.operationId() != null
                ? row.operationId()
                : row.who().contains(ActorRole.SYSTEM) ? "by itself" : "recordStatement";
    }

    private static String guards(Transition row) {
        return row.guards().stream().map(guard -> ", " + guard(guard)).collect(Collectors.joining())
                + (row.retractable() ? "; can be taken back" : "");
    }

    private static String guard(Guard guard) {
        return switch (guard) {
            case NOT_FULLY_PROTECTED -> "while not both anonymous and secret";
            case NOT_RATED -> "once for each ending";
            case VERIFIED -> "once an agency has had it";
            case ORDINARY -> "not supervisory";
            case NOT_WITHDRAWN -> "the citizen has not left it";
            case SUPERVISORY -> "supervisory: the citizen leaves, the case goes on";
            case AGENCY_ANSWERS -> "disputed at most once";
            case DESK_ANSWERS -> "disputed twice: the final answer";
            case DISPUTABLE -> "at most twice";
            case TRANSFERABLE -> "at most two transfers";
            case REOPENABLE -> "the first time, within 30 days";
            case REOPENABLE_WITH_CONSENT -> "the second time, within 30 days";
            case REOPENING_PENDING -> "asked to reopen it";
            case NOT_APPEALED -> "once";
            case APPEAL_PENDING -> "appealed";
            case RETRACTABLE ->
                "after an officer's step that can be taken back, within 24 hours, nobody having acted since";
            case NOT_BY_APP -> "that did not come by the app";
        };
    }

    private static String to(Transition row) {
        return switch (row.target()) {
            case SAME -> "unchanged";
            case BACK -> "as before";
            case DISPOSED -> code("DISPOSED") + "; " + code("FORWARDED") + " to an outside body";
            case WORK -> code("IN_PROGRESS") + "; " + code("FORWARDED") + " while an outside body has it";
            default -> code(row.to(CaseStatus.SUBMITTED, null, false).name());
        };
    }

    private static String who(Transition row) {
        return row.who().stream().map(WorkflowPage::person).collect(Collectors.joining(", "));
    }

    private static String person(ActorRole role) {
        return role == ActorRole.REPORTER ? "citizen" : role.name().toLowerCase(Locale.ROOT);
    }

    private static String effects(Transition row) {
        String inside = effects(row.clocks());
        String outside = effects(row.clocksOutside());
        return inside.equals(outside) ? inside : inside + "<br/>to an outside body: " + outside;
    }

    private static String effects(List<ClockEffect> effects) {
        return effects.isEmpty()
                ? "–"
                : Arrays.stream(ClockEffect.Kind.values())
                        .map(kind -> effect(kind, effects))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining("; "));
    }

    private static String effect(ClockEffect.Kind kind, List<ClockEffect> effects) {
        String clocks = effects.stream()
                .filter(effect -> effect.kind() == kind)
                .filter(effect -> kind != ClockEffect.Kind.CANCEL
                        || effects.stream().noneMatch(other -> meets(other, effect.clock())))
                .map(effect -> code(effect.clock().name()))
                .collect(Collectors.joining(", "));
        return clocks.isEmpty()
                ? ""
                : switch (kind) {
                    case RESTART -> clocks + " starts anew";
                    case ENSURE -> clocks + " starts unless it runs";
                    case ENSURE_ONCE_KNOWN -> clocks + " starts once the reporter could know";
                    case ASK -> clocks + " starts for the information asked";
                    case PAUSE -> clocks + " stands still";
                    case RESUME -> clocks + " runs on";
                    case RECOUNT -> clocks + " counted anew from the same start";
                    case MEET -> clocks + " met";
                    case CANCEL -> clocks + " cancelled";
                };
    }

    private static boolean meets(ClockEffect effect, ClockKind clock) {
        return effect.kind() == ClockEffect.Kind.MEET && effect.clock() == clock;
    }

    private static String clocks(List<Transition> table) {
        return table(
                List.of("Clock", "Started by", "Met by", "Cancelled by"),
                Arrays.stream(ClockKind.values())
                        .map(clock -> List.of(
                                code(clock.name()),
                                (clock == ClockKind.VERIFICATION ? code("submitReport") : "")
                                        + operations(
                                                table,
                                                clock,
                                                ClockEffect.Kind.RESTART,
                                                ClockEffect.Kind.ENSURE,
                                                ClockEffect.Kind.ENSURE_ONCE_KNOWN,
                                                ClockEffect.Kind.ASK),
                                operations(table, clock, ClockEffect.Kind.MEET),
                                operations(table, clock, ClockEffect.Kind.CANCEL)))
                        .toList());
    }

    /** A clock that is met and cancelled by one operation is cancelled only if it was not met. */
    private static String operations(List<Transition> table, ClockKind clock, ClockEffect.Kind... kinds) {
        return table.stream()
                .filter(row -> Stream.concat(row.clocks().stream(), row.clocksOutside().stream())
                        .filter(effect -> effect.clock() == clock)
                        .findFirst()
                        .filter(effect -> List.of(kinds).contains(effect.kind()))
                        .isPresent())
                .map(row -> code(operation(row)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String limits(List<ServiceStandard> standards) {
        return table(
                List.of("Clock", "For", "Limit", "Source"),
                standards.stream()
                        .map(row -> List.of(
                                code(row.clock().name()),
                                Stream.of(row.categoryCode(), row.kind(), row.supervisionClass(), row.urgency())
                                        .filter(Objects::nonNull)
                                        .map(condition -> code(condition.toString()))
                                        .collect(Collectors.collectingAndThen(
                                                Collectors.joining(", "), found -> found.isEmpty() ? "all" : found)),
                                limit(row),
                                Objects.requireNonNullElse(row.source(), "")))
                        .toList());
    }

    private static String limit(ServiceStandard row) {
        String unit = row.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return row.amount() + " " + (row.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    private static String names(Collection<CaseStatus> statuses) {
        return statuses.stream().map(CaseStatus::name).collect(Collectors.joining("`, `"));
    }

    private static Properties messages(String language) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("src/main/resources/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return Stream.concat(
                        Stream.of(line(head), "|" + "---|".repeat(head.size())),
                        rows.stream().map(WorkflowPage::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
