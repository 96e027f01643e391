/** Campaigns regrouped: two that were one all along are combined, what was never of one is split off, and either is taken back; its views lie under {@code campaign}.
 * Not here: what a campaign's letters share (wording), or under which name a contact comes in (campaign). */
package org.countersign.regrouping;
