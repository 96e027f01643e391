/** Who it was: people, organisations and households, told apart by the identity rules.
 * Not here: what they said (contact), or where they live (residency). */
package org.countersign.constituent;
