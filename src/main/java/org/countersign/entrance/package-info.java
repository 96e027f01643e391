/** The way in: who comes to a page or to the interface, with what they show, and in which language they are spoken to; its view is /staff/signin.
 * Not here: accounts, tokens and whether a password is right (staff), or what each role opens (web.xml and the nouns). */
package org.countersign.entrance;
