/**
 * The name of a global variable: a map from the ids of sessions that a page of another
 * server or path embeds to the URLs of their applications.
 */
export const EMBEDDED_APPS = "bokehEmbeddedApps";
