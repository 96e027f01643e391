package org.countersign.contact;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.countersign.intake.Channel;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** What stays for the next contact of whoever logs them: a stack of postcards has one ordinance, one channel, one campaign and one day. */
@Named
@SessionScoped
public class ContactPins implements Serializable {
    private String ordinance;
    private Channel channel = Channel.CALL;
    private Stance stance;
    private String language = "en";
    private String recipient;
    private String campaign;
    private LocalDate receivedDay;
    private boolean chosen;
    private long savedId;
    private String savedAs;

    /** Nobody has chosen an ordinance yet, nor that there is none. */
    boolean fresh() { return !chosen; }

    void saved(long id, String sentence) {
        savedId = id;
        savedAs = sentence;
    }

    /** What was said of the contact saved last, where it is this one. */
    String told(long id, Words words) { return id == savedId ? savedAs : words.say("contact.log.savedOnly", String.valueOf(id)); }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) {
        this.ordinance = ordinance;
        chosen = true;
    }

    public Channel getChannel() { return channel; }

    /** The day of yesterday’s postcards is not that of the calls that come after them: another channel has none until one is said. */
    public void setChannel(Channel channel) {
        if (channel != this.channel) receivedDay = null;
        this.channel = channel;
    }

    /** What each of the stack says; null: chosen for each. */
    public Stance getStance() { return stance; }

    public void setStance(Stance stance) { this.stance = stance; }

    public String getLanguage() { return language; }

    public void setLanguage(String language) { this.language = language; }

    public String getRecipient() { return recipient; }

    public void setRecipient(String recipient) { this.recipient = recipient; }

    public String getCampaign() { return campaign; }

    public void setCampaign(String campaign) { this.campaign = campaign; }

    public LocalDate getReceivedDay() { return receivedDay; }

    /** As the page says it, after the channel: its script empties the day when the channel turns. */
    public void setReceivedDay(LocalDate receivedDay) { this.receivedDay = receivedDay; }
}
