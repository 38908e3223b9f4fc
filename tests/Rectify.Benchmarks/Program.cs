Console.WriteLine("Rectify benchmarks");
