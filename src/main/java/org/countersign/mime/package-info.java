/** Takes a message apart: header, parts, encodings and letters of any alphabet, Outlook’s own formats, whatever is broken, within limits; bytes in, values out.
 * Not here: what a letter says or who wrote it (letter), or any database. */
package org.countersign.mime;
