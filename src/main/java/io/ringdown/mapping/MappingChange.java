package io.ringdown.mapping;

import io.ringdown.mapping.file.Problem;
import java.util.List;

/**
 * What a look at the folders did with one vendor.
 *
 * @param mapping the one in use from now on; null when there is none
 * @param refused why the folder's content is not in use; empty when it is
 */
public record MappingChange(String vendor, Mapping mapping, List<Problem> refused) {}
