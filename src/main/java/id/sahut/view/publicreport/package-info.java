/**
 * What everybody may see of verified, non-secret reports: lists, a map's worth of points, a feed for those who harvest, and
 * "me too". Reads the tables {@code public_report*} that handling keeps. Nothing may depend on it.
 */
@NullMarked
package id.sahut.view.publicreport;

import org.jspecify.annotations.NullMarked;
