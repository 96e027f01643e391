/** What has come in and nobody has counted yet, as numbers: voicemails nobody heard, mail nobody opened. An unheard voicemail is part of the truth.
 * Not here: what was counted (count), or the messages a program could not settle alone (triage). */
package org.countersign.backlog;
