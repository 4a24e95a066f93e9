Console.WriteLine("Run: dotnet ef migrations add NAME --project src/StarBot.Storage --startup-project src/StarBot.Storage.Design");
