/** A host that no policy guards. */
export const ELSEWHERE_HOST = "elsewhere.example";
