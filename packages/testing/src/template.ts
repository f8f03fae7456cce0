/** The database that every test file's own is copied from: migrated, with queues, empty. */
export const TEMPLATE = 'overlap_template';
