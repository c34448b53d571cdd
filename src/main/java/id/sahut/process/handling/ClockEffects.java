package id.sahut.process.handling;

import static id.sahut.process.handling.ClockEffect.ask;
import static id.sahut.process.handling.ClockEffect.cancel;
import static id.sahut.process.handling.ClockEffect.ensure;
import static id.sahut.process.handling.ClockEffect.ensureOnceKnown;
import static id.sahut.process.handling.ClockEffect.meet;
import static id.sahut.process.handling.ClockEffect.pause;
import static id.sahut.process.handling.ClockEffect.recount;
import static id.sahut.process.handling.ClockEffect.restart;
import static id.sahut.process.handling.ClockEffect.resume;

import id.sahut.city.standard.ClockKind;
import java.util.List;
import java.util.stream.Stream;

/** What the clocks do in the rows of the transition table, under a name where several rows do the same. */
final class ClockEffects {

    static final List<ClockEffect> END = List.of(
            cancel(ClockKind.VERIFICATION),
            cancel(ClockKind.FIRST_RESPONSE),
            cancel(ClockKind.RESOLUTION),
            cancel(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW));

    static final List<ClockEffect> SETTLED =
            concat(List.of(meet(ClockKind.RESOLUTION), meet(ClockKind.REPORTER_WINDOW)), END);

    static final List<ClockEffect> HANDED_OVER = List.of(
            meet(ClockKind.VERIFICATION),
            meet(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW),
            restart(ClockKind.FIRST_RESPONSE),
            resume(ClockKind.RESOLUTION),
            ensure(ClockKind.RESOLUTION));

    static final List<ClockEffect> HANDED_OUTSIDE = List.of(
            meet(ClockKind.VERIFICATION),
            meet(ClockKind.TRANSFER),
            cancel(ClockKind.REPORTER_WINDOW),
            cancel(ClockKind.FIRST_RESPONSE),
            resume(ClockKind.RESOLUTION),
            ensure(ClockKind.RESOLUTION));

    static final List<ClockEffect> REPLIED = List.of(
            meet(ClockKind.FIRST_RESPONSE), meet(ClockKind.RESOLUTION), ensureOnceKnown(ClockKind.REPORTER_WINDOW));

    static final List<ClockEffect> ASKED = List.of(
            pause(ClockKind.VERIFICATION),
            pause(ClockKind.FIRST_RESPONSE),
            pause(ClockKind.RESOLUTION),
            ask(ClockKind.REPORTER_WINDOW));

    static final List<ClockEffect> TOLD_US = List.of(
            meet(ClockKind.REPORTER_WINDOW),
            resume(ClockKind.VERIFICATION),
            resume(ClockKind.FIRST_RESPONSE),
            resume(ClockKind.RESOLUTION));

    static final List<ClockEffect> RECOUNTED =
            List.of(recount(ClockKind.VERIFICATION), recount(ClockKind.FIRST_RESPONSE), recount(ClockKind.RESOLUTION));

    private ClockEffects() {}

    static List<ClockEffect> concat(List<ClockEffect> first, List<ClockEffect> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
