export { collections } from './archive/collections.ts';
