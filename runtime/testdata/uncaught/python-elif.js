if (true) {
  print(1)
} elif (false) {
  print(2)
}
