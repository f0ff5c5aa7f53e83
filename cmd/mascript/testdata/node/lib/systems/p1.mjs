import { plug } from './p2.mjs'; var items; export function register(x){ (items ??= []).push(plug?.n ?? x) } export const useA=()=>items;
