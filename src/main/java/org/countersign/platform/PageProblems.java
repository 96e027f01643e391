package org.countersign.platform;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;

/**
 * What {@link Problems} is to the interface, for pages: an expected no and a change by someone else become a message on the page they are
 * on, with everything typed still there; wrong input a message at its field (the input whose id is the field's name); what is missing or
 * not allowed, and an address that cannot be read, the page that says so. The rest is unexpected and goes on to the error page.
 */
public class PageProblems extends ExceptionHandlerWrapper {
    private PageProblems(ExceptionHandler wrapped) { super(wrapped); }

    /** Registered in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) { super(wrapped); }

        @Override public ExceptionHandler getExceptionHandler() { return new PageProblems(getWrapped().getExceptionHandler()); }
    }

    @Override public void handle() {
        for (Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator(); queued.hasNext();)
            if (said(queued.next().getContext())) queued.remove();
        getWrapped().handle();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (mistyped(faces)) send(faces, 404);
    }

    /**
     * An address with a part that cannot be read leads nowhere: there is no form with a place to say so, and the page was not loaded. Asked
     * after every phase. What is posted without a view, as at the sign-in, has its form.
     */
    private static boolean mistyped(FacesContext faces) {
        boolean opened = !"POST".equals(((HttpServletRequest) faces.getExternalContext().getRequest()).getMethod());
        return faces.isValidationFailed() && opened && !faces.getResponseComplete() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static boolean said(ExceptionQueuedEventContext event) {
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE) return false;               // too late: the page is being written
        for (Throwable cause = event.getException(); cause != null; cause = cause.getCause())
            if (said(event.getContext(), cause)) return true;
        return false;
    }

    private static boolean said(FacesContext faces, Throwable cause) {
        Words words = Words.in(faces.getViewRoot() == null ? Locale.ENGLISH : faces.getViewRoot().getLocale());
        if (cause instanceof Invalid invalid) invalid.errors().forEach(error -> tell(faces, error.field(), words.say(error.key(), error.values().toArray())));
        else if (cause instanceof Refused refused) tell(faces, "", words.say(refused.key(), refused.values()));
        else if (cause instanceof OptimisticLockException) tell(faces, "", words.say("problem.changedMeanwhile"));
        else if (cause instanceof Missing) send(faces, 404);
        else if (cause instanceof SecurityException) send(faces, 403);
        else return false;
        return true;
    }

    private static void tell(FacesContext faces, String field, String sentence) {
        UIComponent input = field.isEmpty() ? null : input(faces, field.replaceAll("\\[\\d+]|.*\\.", ""));
        faces.addMessage(input == null ? null : input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        faces.validationFailed();
    }

    /** Of the form that was sent, where it has one of that name; another form of the page may have one too. */
    private static UIComponent input(FacesContext faces, String id) {
        UIForm sent = sent(faces.getViewRoot());
        UIComponent own = sent == null ? null : input(sent, id);
        return own != null ? own : input(faces.getViewRoot(), id);
    }

    private static UIForm sent(UIComponent under) {
        if (under instanceof UIForm form && form.isSubmitted()) return form;
        for (Iterator<UIComponent> parts = under.getFacetsAndChildren(); parts.hasNext();) {
            UIForm found = sent(parts.next());
            if (found != null) return found;
        }
        return null;
    }

    private static UIComponent input(UIComponent under, String id) {
        if (id.equals(under.getId())) return under;
        for (Iterator<UIComponent> parts = under.getFacetsAndChildren(); parts.hasNext();) {
            UIComponent found = input(parts.next(), id);
            if (found != null) return found;
        }
        return null;
    }

    private static void send(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
