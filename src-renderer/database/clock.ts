/** The moment as the data model writes it: ISO 8601 in UTC. */
export const now = (): string => new Date().toISOString()
