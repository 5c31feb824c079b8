package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file as a tree.
 *
 * @param file as the reader can open it
 * @param places by JSON pointer
 */
record Source(String file, JsonNode root, Map<String, Place> places) {}
