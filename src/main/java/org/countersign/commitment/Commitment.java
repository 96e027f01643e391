package org.countersign.commitment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.media.MediaEvent;

/** What somebody said the city would do, and what became of it; without a step it stands as promised by whoever is named with it. */
public record Commitment(MediaEvent made, List<Step> steps) {

    public Optional<Step> last() { return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1)); }

    public State state() { return last().map(step -> step.said().state()).orElse(State.PROMISED); }

    /** null: not told. */
    public String owner() { return last().map(step -> step.said().owner()).orElse(made.telling().person()); }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", made.id());
        json.put("what", made.headline());
        json.put("made", made.day());
        json.put("source", made.telling().source());
        json.put("state", state().name());
        json.put("owner", owner());
        json.put("due", last().map(step -> step.said().due()).orElse(null));
        json.put("steps", steps.stream().map(Step::json).toList());
        return json;
    }
}
