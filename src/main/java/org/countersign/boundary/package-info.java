/** Where the city ends: its limit, its neighbours, counties, districts and ZIP areas, each from a day on; which of them a point lies in.
 * Not here: what that says of somebody (residency), or what lies along a street (register). */
package org.countersign.boundary;
