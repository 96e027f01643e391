package org.countersign.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.platform.Redirect;

/** How far the index of each node is, and the button that has all of them built anew. */
@Named
@RequestScoped
public class SearchIndexPart {
    @Inject Due due;
    private List<Due.Progress> progress;

    public List<Due.Progress> getProgress() {
        if (progress == null) progress = due.progress();
        return progress;
    }

    public void build() {
        due.everything();
        Redirect.to("/search/list");
    }
}
